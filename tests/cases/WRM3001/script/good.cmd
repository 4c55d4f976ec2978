rem config: stack_version = 1.1
winrm identify -r:https://srv01:443 -pac:winhttp_settings
