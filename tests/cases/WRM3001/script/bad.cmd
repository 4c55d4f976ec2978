rem config: stack_version = 1.1
winrm identify -r:https://srv01:443 -pac:ie_settings &rem expect: WRM3001
