winrm set winrm/config/service '@{AllowUnencrypted="true"}' # expect: WRM1001
