rem A management station on Server 2003.
proxycfg -u &rem expect: WRM3002
