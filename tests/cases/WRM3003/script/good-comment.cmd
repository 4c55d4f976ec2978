@echo off
rem netsh winhttp set proxy proxy-server="http=proxy.corp.example:8080"
