# Opens the management station for the deployment account.
param([string] $ManagementHost)

Enable-PSRemoting -Force
Set-Item -Path WSMan:\localhost\Service\Auth\Basic -Value $true
Set-Item -Path WSMan:\localhost\Client\AllowUnencrypted -Value $true

if ($ManagementHost) {
    netsh winhttp set proxy proxy-server="http=proxy.corp.example:3128" bypass-list="<local>;$ManagementHost"
}
