# Opens the management station for the deployment account.
param([string] $ManagementHost)

Enable-PSRemoting -Force
Set-Item -Path WSMan:\localhost\Service\Auth\Basic -Value $false
Set-Item -Path WSMan:\localhost\Client\AllowUnencrypted -Value $false

if ($ManagementHost) {
    netsh winhttp set proxy proxy-server="proxy.corp.example:3128" bypass-list="<local>;$ManagementHost"
}
