Enter-PSSession -ComputerName srv01 -UseSSL -Authentication Basic -Credential $credential
