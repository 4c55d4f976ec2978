using Xunit;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>The tests that share a <see cref="TestBed"/>; they run one after the other.</summary>
[CollectionDefinition(TestBed.Name)]
public sealed class TestBedCollection : ICollectionFixture<TestBed>;
