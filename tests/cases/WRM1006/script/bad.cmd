winrm create winrm/config/Listener?Address=*+Transport=HTTP &rem expect: WRM1006
