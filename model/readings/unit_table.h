// The units, count words, currencies and prefixes that typed text may name, and their exact sizes.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "units/dim.h"

namespace jw::unit_table {

inline constexpr Dim pure{}, energy{.energy = 1}, power{.energy = 1, .time = -1}, duration{.time = 1},
    price{.money = 1}, carbon{.carbon = 1}, work{.work = 1}, workRate{.time = -1, .work = 1},
    water{.water = 1}, data{.data = 1};

/// One unit without prefix. `smallest` to `largest` are the powers of ten that an SI prefix may add.
struct Atom {
    std::string_view symbol;
    Dim dim{};
    double numerator = 1.0, denominator = 1.0;
    int exponent = 0;
    int smallest = 0, largest = 0;
    bool anyCase = false;
};

inline constexpr std::array atoms{
    Atom{"W", power, 1, 1, -3, 3, 12, true},
    Atom{"Wh", energy, 1, 1, -3, 3, 15, true},
    Atom{"J", energy, 1, 36, -5, 3, 18}, // 1 kWh = 3.6e6 J
    Atom{"s", duration, 1, 36, -2, -9, 0},
    Atom{"min", duration, 1, 6, -1},
    Atom{"h", duration, 1, 1, 0, 0, 0, true},
    Atom{"d", duration, 24},
    Atom{"wk", duration, 168},
    Atom{"mo", duration, 73, 1, 1},
    Atom{"y", duration, 876, 1, 1},
    Atom{"yr", duration, 876, 1, 1},
    Atom{"g", carbon, 1, 1, -3, -3, 3},
    Atom{"t", carbon, 1, 1, 3, 3, 9},
    Atom{"FLOP", work, 1, 1, 0, 3, 24},
    Atom{"FLOPs", work, 1, 1, 0, 3, 24},
    Atom{"flop", work, 1, 1, 0, 3, 24},
    Atom{"FLOPS", workRate, 36, 1, 2, 3, 24},
    Atom{"L", water, 1, 1, 0, -3, 6},
    Atom{"l", water, 1, 1, 0, -3, 0},
    Atom{"m3", water, 1, 1, 3},
    Atom{"m³", water, 1, 1, 3},
    Atom{"gal", water, 3785411784, 1, -9}, // US gallon = 231 cubic inches, NIST Handbook 44
    Atom{"B", data, 1, 1, 0, 3, 18},
    Atom{"%", pure, 1, 1, -2},
    Atom{"‰", pure, 1, 1, -3},
    Atom{"¢", price, 1, 1, -2},
    Atom{"ct", price, 1, 1, -2},
};

/// Written out: any case, singular or with s.
inline constexpr std::array words{
    Atom{"watt", power, 1, 1, -3, 3, 9},
    Atom{"sec", duration, 1, 36, -2},
    Atom{"second", duration, 1, 36, -2},
    Atom{"min", duration, 1, 6, -1},
    Atom{"minute", duration, 1, 6, -1},
    Atom{"hr", duration},
    Atom{"hour", duration},
    Atom{"day", duration, 24},
    Atom{"week", duration, 168},
    Atom{"month", duration, 73, 1, 1},
    Atom{"yr", duration, 876, 1, 1},
    Atom{"year", duration, 876, 1, 1},
    Atom{"tonne", carbon, 1, 1, 3},
    Atom{"liter", water},
    Atom{"litre", water},
    Atom{"gallon", water, 3785411784, 1, -9},
    Atom{"byte", data},
    Atom{"cent", price, 1, 1, -2},
    Atom{"percent", pure, 1, 1, -2},
    Atom{"dollar", price},
    Atom{"euro", price},
};

/// As zh_CN forms name them.
inline constexpr std::array chineseWords{
    Atom{"瓦", power, 1, 1, -3},
    Atom{"千瓦", power},
    Atom{"兆瓦", power, 1, 1, 3},
    Atom{"瓦时", energy, 1, 1, -3},
    Atom{"千瓦时", energy},
    Atom{"度", energy},
    Atom{"兆瓦时", energy, 1, 1, 3},
    Atom{"秒", duration, 1, 36, -2},
    Atom{"分钟", duration, 1, 6, -1},
    Atom{"小时", duration},
    Atom{"天", duration, 24},
    Atom{"周", duration, 168},
    Atom{"个月", duration, 73, 1, 1},
    Atom{"月", duration, 73, 1, 1},
    Atom{"年", duration, 876, 1, 1},
    Atom{"克", carbon, 1, 1, -3},
    Atom{"千克", carbon},
    Atom{"吨", carbon, 1, 1, 3},
    Atom{"升", water},
    Atom{"美元", price},
    Atom{"个", pure},
    Atom{"台", pure},
    Atom{"次", pure},
    Atom{"人", pure},
};

/// What is counted, without a size: accepted wherever a bare number is.
inline constexpr std::array<std::string_view, 32> counted{
    "query",    "queries", "request", "prompt", "token", "user",   "person", "people",
    "node",     "server",  "gpu",     "tpu",    "card",  "device", "piece",  "accelerator",
    "rack",     "unit",    "supply",  "sample", "step",  "param",  "home",   "parameter",
    "supplies", "replica", "run",     "CO2e",   "CO2",   "CO2eq",  "CO₂e",   "CO₂"};

/// Signs and codes of money; the second names the ISO 4217 codes that the first can mean.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 29> currencies{{
    {"$", "USD CAD AUD NZD SGD HKD TWD MXN"},
    {"US$", "USD"},
    {"€", "EUR"},
    {"£", "GBP"},
    {"¥", "CNY JPY"},
    {"￥", "CNY JPY"},
    {"元", "CNY"},
    {"RMB", "CNY"},
    {"₹", "INR"},
    {"₩", "KRW"},
    {"USD", "USD"},
    {"EUR", "EUR"},
    {"GBP", "GBP"},
    {"CNY", "CNY"},
    {"JPY", "JPY"},
    {"INR", "INR"},
    {"KRW", "KRW"},
    {"CHF", "CHF"},
    {"CAD", "CAD"},
    {"AUD", "AUD"},
    {"NZD", "NZD"},
    {"SGD", "SGD"},
    {"HKD", "HKD"},
    {"TWD", "TWD"},
    {"SEK", "SEK"},
    {"NOK", "NOK"},
    {"DKK", "DKK"},
    {"PLN", "PLN"},
    {"BRL", "BRL"},
}};

inline constexpr std::array<std::pair<std::string_view, int>, 14> prefixes{{
    {"k", 3},
    {"K", 3},
    {"M", 6},
    {"G", 9},
    {"T", 12},
    {"P", 15},
    {"E", 18},
    {"Z", 21},
    {"Y", 24},
    {"m", -3},
    {"µ", -6},
    {"μ", -6},
    {"u", -6},
    {"n", -9}, // both micro signs: U+00B5, U+03BC
}};

} // namespace jw::unit_table
