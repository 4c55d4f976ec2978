#!/bin/sh
gcloud compute instances create press-1 \
  --image-family windows-2022 --image-project windows-cloud \
  --metadata sysprep-specialize-script-cmd='winrm set winrm/config/service @{AllowUnencrypted="true"}' # expect: WRM1001
