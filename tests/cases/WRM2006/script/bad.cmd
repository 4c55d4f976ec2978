netsh winhttp set proxy proxy-server="http://deploy:not-a-secret@proxy.corp.example:3128" &rem expect: WRM2006
