@echo off
netsh winhttp set proxy proxy-server="http=proxy.corp.example:8080;https=proxy.corp.example:8080" bypass-list="<local>"
