using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinRM.Analyzers.Flow;

/// <content>Tuples, and what is taken out of them.</content>
internal sealed partial class Evaluation
{
    private Value Tuple(ITupleOperation tuple)
    {
        ImmutableArray<Value>.Builder elements = ImmutableArray.CreateBuilder<Value>(tuple.Elements.Length);
        foreach (IOperation element in tuple.Elements)
        {
            Value value = Eval(element);
            elements.Add(TupleValue.Kept(value));

            // Whoever gets the tuple gets the object.
            foreach (Site site in value.Sites)
            {
                Escape(site);
            }
        }

        return Value.Of(new TupleValue(elements.MoveToImmutable()));
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        // All values are there before the first of them is stored.
        List<(IOperation Target, Value Value, SyntaxNode Syntax)> stored = new();
        Deconstruct(deconstruction.Target, deconstruction.Value, stored);
        foreach ((IOperation target, Value value, SyntaxNode syntax) in stored)
        {
            if (target is IMemberReferenceOperation { Member.Name: var name } member && ObjectOf(target) is { } changed)
            {
                Set(changed, name, value, member.Type, target.Syntax, syntax);
            }
            else
            {
                StoreIn(target, value);
            }
        }

        return Value.Unknown;
    }

    private void Deconstruct(IOperation target, IOperation value, List<(IOperation, Value, SyntaxNode)> stored)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (Elements(target) is not { } targets)
        {
            stored.Add((target, Eval(value), value.Syntax));
        }
        else if (value is ITupleOperation tuple && tuple.Elements.Length == targets.Length)
        {
            for (int i = 0; i < targets.Length; i++)
            {
                Deconstruct(targets[i], tuple.Elements[i], stored);
            }
        }
        else
        {
            Value whole = Eval(value);
            for (int i = 0; i < targets.Length; i++)
            {
                stored.Add((targets[i], TupleValue.Element(whole, i, targets.Length), value.Syntax));
            }
        }
    }

    private static ImmutableArray<IOperation>? Elements(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => Elements(declaration.Expression),
        ITupleOperation tuple => tuple.Elements,
        _ => null,
    };
}
