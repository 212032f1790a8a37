using System.Numerics;

namespace AstanaSite.Searching.Coding;

/// <summary>Packs bits into a text: thirteen fill two of its digits almost wholly, since 93² is a little more than 2¹³.</summary>
internal sealed class ShardBits(ShardText text)
{
    private const int Packed = 13;

    /// <summary>This many ones in place of a quotient are an escape: the number itself follows in plain binary.</summary>
    private const int MostOnes = 20;

    private const int WholeNumber = 31;

    private static readonly (char First, char Second)[] pairs =
    [
        .. Enumerable
            .Range(0, 1 << Packed)
            .Select(bits => (ShardText.Digits[bits / ShardText.Digits.Length], ShardText.Digits[bits % ShardText.Digits.Length])),
    ];

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

    /// <summary>
    /// Adds a number in Rice code: its quotient by a power of two in unary, closed by a zero, then the remainder in so many bits.
    /// </summary>
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
        if (power > 0)
            Add(number & ((1 << power) - 1), power);
    }

    /// <summary>The Rice parameter for numbers of this sum: the greatest power of two that is not above their mean.</summary>
    internal static int PowerFor(long sum, int numbers) => BitOperations.Log2((uint)Math.Min(sum / Math.Max(numbers, 1), int.MaxValue) | 1);

    /// <summary>Pads with zeros to a whole pair of digits, so that what follows starts afresh.</summary>
    internal void End()
    {
        if (count > 0)
            Add(0, Packed - count);
    }
}
