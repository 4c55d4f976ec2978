$options = New-PSSessionOption -NoEncryption # expect: WRM1001
New-PSSession -ComputerName srv01 -Credential $credential -SessionOption $options
