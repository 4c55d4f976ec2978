using App;

string host = args.Length > 0 ? args[0] : "srv01.corp.example";
using Deployment deployment = new(host);
deployment.Prepare();
Console.WriteLine(Inventory.Describe(host));
