using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <content>Assignments to variables, to members of objects and to indexers.</content>
internal sealed partial class Evaluation
{
    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        IOperation target = TargetOf(assignment);
        if (target is IPropertyReferenceOperation { Property.Parameters.IsEmpty: false } indexer)
        {
            return AssignItem(indexer, assignment);
        }

        Value? changed = ObjectOf(target);
        Value value = Eval(assignment.Value);
        Put(changed, target, value, assignment);
        return value;
    }

    // With a conditional value the target itself is captured first.
    private IOperation TargetOf(IAssignmentOperation assignment) =>
        assignment.Target is IFlowCaptureReferenceOperation reference ? _sites.Captured(reference.Id) ?? assignment.Target : assignment.Target;

    // The object that an assignment to a member changes; what is static belongs to the one object of its kind. Null for what is kept in a variable.
    private Value? ObjectOf(IOperation target) => target switch
    {
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } => null,
        IPropertyReferenceOperation { Instance: null, Property: var property } => Watched[property.ContainingType] is { } api && api.Properties.ContainsKey(property.Name) ? Shared(api, target.Syntax) : null,
        IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }) } member => Eval(member.Instance),
        IDynamicMemberReferenceOperation member => Eval(member.Instance),
        IInvalidOperation => MissingMember.Of(target)?.Instance is { } instance ? Eval(instance) : null,
        _ => null,
    };

    private void Put(Value? changed, IOperation target, Value value, IAssignmentOperation assignment)
    {
        if (changed is null)
        {
            StoreIn(target, value);
            return;
        }

        (string name, ITypeSymbol? type) = target switch
        {
            IMemberReferenceOperation member => (member.Member.Name, member.Type),
            IDynamicMemberReferenceOperation member => (member.MemberName, null),
            _ => (MissingMember.Of(target)!.Name, null),
        };
        Set(changed, name, value, type, assignment.Syntax, assignment.Syntax is AssignmentExpressionSyntax syntax ? syntax.Right : assignment.Value.Syntax);
    }

    // An indexer is set by a method like any other.
    private Value AssignItem(IPropertyReferenceOperation indexer, ISimpleAssignmentOperation assignment)
    {
        Value instance = Eval(indexer.Instance);
        List<Argument> arguments = Arguments(indexer.Arguments);
        Value value = Eval(assignment.Value);
        if (indexer.Property.SetMethod is { } setter && instance.Single?.Api.Calls.TryGetValue(setter.Name, out Call? call) == true)
        {
            arguments.Add(new Argument(value, indexer.Type, "value", assignment.Syntax, assignment.Value));
            Perform(call, new CallSite(assignment.Syntax, setter, instance, arguments));
        }

        return value;
    }

    private void Set(Value target, string name, Value value, ITypeSymbol? type, SyntaxNode whole, SyntaxNode valueSyntax)
    {
        foreach (Site site in target.Sites)
        {
            if (site.Api.Properties.TryGetValue(name, out Mapping? mapping))
            {
                Change(target, worlds => Apply(worlds, mapping, value, type, new ApiPlace(whole, valueSyntax, mapping)));
                break;
            }
        }

        foreach (Site site in value.Sites.Where(_ => !target.Sites.Any()))
        {
            Escape(site);
        }
    }

    /// <summary>Stores a value in a variable, or in several.</summary>
    public void StoreIn(IOperation? target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Store(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Store(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                Store(field.Field, value);
                break;
            case IFieldReferenceOperation { Instance: { } tuple, Field.ContainingType.IsTupleType: true }:
                StoreIn(tuple, Value.Unknown);
                break;
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property.Parameters.IsEmpty: true } own:
                Store(own.Property, value);
                break;
            case IDeclarationExpressionOperation declaration:
                StoreIn(declaration.Expression, value);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    StoreIn(element, Value.Unknown);
                }

                break;
            default:
                Eval(target);
                break;
        }
    }
}
