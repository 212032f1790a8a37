System.Console.WriteLine("astana");
