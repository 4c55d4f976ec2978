resource "ansible_group" "windows" {
  name = "windows"
  variables = {
    ansible_connection      = "winrm"
    ansible_winrm_transport = "basic" # expect: WRM1002
  }
}

resource "ansible_host" "print" {
  name      = "print01"
  groups    = [ansible_group.windows.name]
  variables = { ansible_port = 5985 }
}
