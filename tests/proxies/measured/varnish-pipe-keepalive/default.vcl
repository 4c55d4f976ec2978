vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "21950"; }
sub vcl_recv { return (pipe); }
sub vcl_pipe { unset bereq.http.connection; return (pipe); }
