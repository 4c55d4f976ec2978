vcl 4.1;
backend winrm { .host = "10.0.0.5"; .port = "5985"; } # expect: WRM5004
sub vcl_recv { return (pass); }
