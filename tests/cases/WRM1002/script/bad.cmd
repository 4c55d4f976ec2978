winrm identify -r:http://srv01:5985 -a:Basic -u:deploy &rem expect: WRM1002
