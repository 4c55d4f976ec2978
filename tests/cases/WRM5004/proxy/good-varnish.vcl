vcl 4.1;
backend winrm { .host = "10.0.0.5"; .port = "5985"; }
sub vcl_recv { return (pipe); }
sub vcl_pipe { unset bereq.http.connection; return (pipe); }
