netsh winhttp set proxy proxy-server="proxy.corp.example:3128"
