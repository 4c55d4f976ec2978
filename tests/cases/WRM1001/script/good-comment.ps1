# winrm set winrm/config/service '@{AllowUnencrypted="true"}'
