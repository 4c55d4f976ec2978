Enable-WSManCredSSP -Role Server -Force
Disable-WSManCredSSP -Role Server
Enable-WSManCredSSP -Role $role -Force
Get-WSManCredSSP
