New-Item -Path WSMan:\localhost\Listener -Transport HTTP -Address * -Force # expect: WRM1006
