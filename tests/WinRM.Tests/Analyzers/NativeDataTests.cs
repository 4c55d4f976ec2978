using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>The client API of WinRM in C, imported with names of the program's own.</summary>
public sealed class NativeDataTests
{
    [Theory]
    [InlineData("var data = new Dword { kind = Kind.Number, amount = 1 };", "Option.Plain")]
    [InlineData("Dword data = default; data.kind = Kind.Number; data.amount = 1;", "(Option)20")]
    [InlineData("Dword data = default; data.amount = 0; data.amount = 1;", "(Option)UnencryptedMessages")]
    public Task A_number_that_is_not_zero_switches_encryption_off(string data, string option) => In($$"""
        {{data}}
        Check({|WRM1001:Native.WSManSetSessionOption(_session, {{option}}, ref data)|});
        """);

    [Theory]
    [InlineData("var data = new Dword { kind = Kind.Number, amount = 0 };", "Option.Plain")]
    [InlineData("var data = new Dword { kind = Kind.Number };", "Option.Plain")]
    [InlineData("var data = new Dword { amount = 1 }; data.amount = 0;", "Option.Plain")]
    [InlineData("var data = new Dword { amount = 1 };", "Option.Utf16")]
    public Task Zero_and_other_options_do_not(string data, string option) => In($$"""
        {{data}}
        Check(Native.WSManSetSessionOption(_session, {{option}}, ref data));
        """, "{|WRM1003:connection|}");

    [Fact]
    public Task A_helper_for_options_is_followed() => In("""
        Set(Option.Utf16, 1);
        Set(Option.Plain, 1);
        """, set: "{|WRM1001:Native.WSManSetSessionOption(_session, option, ref data)|}");

    [Fact]
    public Task A_helper_that_sets_nothing_is_silent() => In("""
        Set(Option.Utf16, 1);
        Set(Option.Plain, 0);
        """, "{|WRM1003:connection|}");

    [Fact]
    public Task The_number_can_stand_in_a_union() => In("""
        var data = new Whole { kind = Kind.Number };
        data.content.number = 1;
        Check({|WRM1001:Native.WSManSetSessionOption(_session, Option.Plain, ref data)|});
        """);

    private static Task In(string body, string connection = "connection", string set = "Native.WSManSetSessionOption(_session, option, ref data)") => Verify.Finds($$"""
        using System.Runtime.InteropServices;

        enum Option { Plain = 20, Utf16 = 21 }

        enum Kind : uint { None, Text, Binary, Number = 4 }

        [StructLayout(LayoutKind.Sequential)]
        struct Dword
        {
            public Kind kind;
            public uint amount;
            private IntPtr rest;
        }

        [StructLayout(LayoutKind.Explicit)]
        struct Content
        {
            [FieldOffset(0)] public IntPtr text;
            [FieldOffset(0)] public uint number;
        }

        [StructLayout(LayoutKind.Sequential)]
        struct Whole
        {
            public Kind kind;
            public Content content;
        }

        static class Native
        {
            [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode)]
            public static extern int WSManCreateSession(IntPtr api, string connection, int flags, IntPtr credentials, IntPtr proxy, out IntPtr session);

            [DllImport("WsmSvc.dll")]
            public static extern int WSManSetSessionOption(IntPtr session, Option option, ref Dword data);

            [DllImport("WsmSvc.dll")]
            public static extern int WSManSetSessionOption(IntPtr session, Option option, ref Whole data);
        }

        class C
        {
            private const int UnencryptedMessages = 20;
            private IntPtr _api;
            private IntPtr _session;

            public void Open(string host)
            {
                string connection = $"http://{host}:5985/wsman";
                Check(Native.WSManCreateSession(_api, {{connection}}, 0, IntPtr.Zero, IntPtr.Zero, out _session));
        {{body}}
            }

            private void Set(Option option, uint value)
            {
                var data = new Dword { kind = Kind.Number, amount = value };
                Check({{set}});
            }

            private static void Check(int code)
            {
                if (code != 0)
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """);
}
