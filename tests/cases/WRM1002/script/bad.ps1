Enter-PSSession -ComputerName srv01 -Authentication Basic -Credential $credential # expect: WRM1002
