using System;
using System.Collections.Generic;

namespace WinRM.Lint.Structures;

/// <summary>
/// The documents of a stream of Kubernetes objects. Of most kinds nothing is read but the commands that they carry: one
/// without any is not parsed, as long as such a stream may be, and is nobody's business when it is broken, as a file would be.
/// </summary>
internal static class KubernetesObjects
{
    // What other objects mean does not depend on these.
    private static readonly HashSet<string> s_kinds = new(StringComparer.Ordinal)
    {
        "ClusterRole", "ClusterRoleBinding", "CronJob", "CustomResourceDefinition", "DaemonSet", "Deployment", "HorizontalPodAutoscaler", "Job", "LimitRange", "Namespace", "NetworkPolicy",
        "PersistentVolume", "PersistentVolumeClaim", "Pod", "PodDisruptionBudget", "ReplicaSet", "ResourceQuota", "Role", "RoleBinding", "ServiceAccount", "StatefulSet", "StorageClass",
    };

    /// <summary>The stretches of a text that are documents, and whether each has to be parsed; none when it is not such a stream.</summary>
    public static List<(int Start, int End, bool IsRead)> Of(string text)
    {
        List<(int Start, int End, bool IsRead)> documents = [];
        if (!text.Contains("\nkind:", StringComparison.Ordinal) || text.Contains("\n...", StringComparison.Ordinal) || text.StartsWith('%') || text.Contains("\n%", StringComparison.Ordinal))
        {
            return documents;
        }

        for (int start = 0; start < text.Length;)
        {
            int end = NextMark(text, start);
            documents.Add((start, end, !IsCarrier(text.AsSpan(start, end - start)) || CommandPlaces.MayBeIn(text.AsSpan(start, end - start))));
            start = end;
        }

        return documents.Exists(static document => !document.IsRead) ? documents : [];
    }

    // "---" at the start of a line, with nothing or a space behind it, begins a document wherever it stands.
    private static int NextMark(string text, int start)
    {
        const string Mark = "\n---";
        for (int at = start; (at = text.IndexOf(Mark, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int behind = at + Mark.Length;
            if (behind == text.Length || char.IsWhiteSpace(text[behind]))
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static bool IsCarrier(ReadOnlySpan<char> document)
    {
        int at = document.IndexOf("\nkind:");
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> kind = document[(at + "\nkind:".Length)..];
        int end = kind.IndexOfAny('\r', '\n');
        return s_kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains((end < 0 ? kind : kind[..end]).Trim());
    }
}
