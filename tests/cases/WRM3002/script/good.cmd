netsh winhttp set proxy proxy-server="proxy.corp.example:3128" bypass-list="<local>"
netsh winhttp reset proxy
