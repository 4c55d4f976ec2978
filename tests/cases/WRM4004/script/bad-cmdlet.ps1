Enable-WSManCredSSP -Role Client -DelegateComputer srv01.corp.example -Force # expect: WRM4004
Enable-WSManCredSSP Server -Force # expect: WRM4004
