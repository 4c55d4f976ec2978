rem config: stack_version = 3.0
proxycfg -p proxy.corp.example:3128 &rem expect: WRM3005
