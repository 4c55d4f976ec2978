rem config: stack_version = 3.0
netsh winhttp set proxy proxy-server="proxy.corp.example:3128"
