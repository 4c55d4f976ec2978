rem The service refuses clear text, so the listener is as safe as HTTP gets.
winrm create winrm/config/Listener?Address=*+Transport=HTTP
winrm set winrm/config/service @{AllowUnencrypted="false"}
