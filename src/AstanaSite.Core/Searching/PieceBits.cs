using System.Numerics;

namespace AstanaSite.Searching;

/// <summary>Packs bits into a text: thirteen fill two of its digits almost wholly, since 93² is a little more than 2¹³.</summary>
internal sealed class PieceBits(PieceText text)
{
    private const int Packed = 13;

    /// <summary>So many ones, instead of a quotient, say that the number follows as it is.</summary>
    private const int MostOnes = 20;

    private const int WholeNumber = 31;

    private static readonly (char First, char Second)[] pairs =
        [.. Enumerable.Range(0, 1 << Packed).Select(bits => (PieceText.Digits[bits / PieceText.Digits.Length], PieceText.Digits[bits % PieceText.Digits.Length]))];

    private ulong waiting;
    private int count;

    /// <summary>Adds the low bits of a number, the highest of them first.</summary>
    internal void Add(int bits, int length)
    {
        waiting = waiting << length | (uint)bits;
        count += length;
        while (count >= Packed)
        {
            count -= Packed;
            var (first, second) = pairs[(int)(waiting >> count) & ((1 << Packed) - 1)];
            text.Add(first, second);
        }
    }

    /// <summary>Adds a number as Rice does: the quotient by a power of two in ones closed by a zero, and the rest in that many bits.</summary>
    internal void AddRice(int number, int power)
    {
        var quotient = number >> power;
        if (quotient >= MostOnes)
        {
            Add((1 << MostOnes) - 1, MostOnes);
            Add(number, WholeNumber);
            return;
        }
        Add((2 << quotient) - 2, quotient + 1);
        if (power > 0) Add(number & ((1 << power) - 1), power);
    }

    /// <summary>The power that suits numbers of this sum: the one below their mean.</summary>
    internal static int PowerFor(long sum, int numbers) => BitOperations.Log2((uint)Math.Min(sum / Math.Max(numbers, 1), int.MaxValue) | 1);

    /// <summary>Fills up with zeros; what follows begins anew.</summary>
    internal void End()
    {
        if (count > 0) Add(0, Packed - count);
    }
}
