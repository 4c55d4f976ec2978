New-PSSession -ComputerName srv01 -UseSSL -SessionOption (New-PSSessionOption -OperationTimeout 60000)
