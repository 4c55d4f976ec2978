using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace WinRM.Listener.Http;

/// <summary>Sends answers, and breaks off where an answer says so.</summary>
internal static class AnswerWriter
{
    private const int ChunkLength = 1000;

    /// <summary>Sends one.</summary>
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        await Task.Delay(answer.Delay, context.RequestAborted);
        if (answer.IsDropped)
        {
            context.Abort();
            return;
        }

        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.WWWAuthenticate = answer.Challenges.ToArray();
        response.ContentType = answer.ContentType;
        if (answer.Closes)
        {
            response.Headers.Connection = "close";
        }

        if (!answer.IsChunked)
        {
            response.ContentLength = answer.Body.Length;
        }

        ReadOnlyMemory<byte> body = answer.IsTruncated ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body;
        for (int at = 0; at < body.Length; at += answer.IsChunked ? ChunkLength : body.Length)
        {
            await response.Body.WriteAsync(answer.IsChunked ? body.Slice(at, Math.Min(ChunkLength, body.Length - at)) : body);
            await response.Body.FlushAsync();
        }

        if (answer.IsTruncated)
        {
            // What was written has to leave before the reset.
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            context.Abort();
        }
    }
}
