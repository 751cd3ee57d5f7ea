// Names and notes of the published energies of a request and of what they were found on, for translation.
#pragma once

#include <QCoreApplication>

#include <array>

namespace jw {

/// Keys of context "jw::QueryFigure": every text of the catalogue's rows that a page shows in words.
inline constexpr std::array publishedTexts{
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini, Google"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini, chips alone"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini, chip share"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini, with hosts"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini, with idle"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "ChatGPT, OpenAI"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "GPT-4o, Epoch AI"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "GPT-4o, Jegham"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "ChatGPT, de Vries"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "ChatGPT, EPRI"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Ten searches"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "BLOOM, its API"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 8B × 128"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 70B × 8"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 70B × 1,024"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 405B × 128"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Gemini Apps, the median text prompt"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "ChatGPT, the average query"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "about 100 billion active parameters (assumed)"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "GPT-4o, a short query: 100 tokens in, 300 out"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "GPT-3.5 (2023)"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "a chat with a large model (2023)"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "BLOOM 176B on 16 A100"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 3.1 8B, BF16, one H100, 128 requests at once"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 3.1 70B, BF16, four H100, 8 requests at once"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 3.1 70B, BF16, four H100, 1,024 requests at once"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "Llama 3.1 405B, FP8, four B200, 128 requests at once"),
    QT_TRANSLATE_NOOP(
        "jw::QueryFigure",
        "production TPUs: 58 % accelerators, 25 % host CPU and DRAM, 10 % idle machines, 8 % overhead of the "
        "site; 0.03 g CO2e market-based, 0.26 mL of water; tokens are not published"),
    QT_TRANSLATE_NOOP("jw::QueryFigure",
                      "what the paper calls the existing approach: active accelerators alone, as most public "
                      "estimates count; its full count gives them 0.14 Wh"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "58 % of 0.24 Wh"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "58 % + 25 % of 0.24 Wh"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "58 % + 25 % + 10 % of 0.24 Wh; the printed shares add up to 101 %"),
    QT_TRANSLATE_NOOP(
        "jw::QueryFigure",
        "one number without model, tokens or what it counts; taken as everything up to the meter"),
    QT_TRANSLATE_NOOP("jw::QueryFigure",
                      "2 x 100e9 FLOP x 500 tokens at 10 % of an H100 at BF16, 1,275 W x 0.7 x PUE 1.2; the "
                      "same sheet has 0.06 Wh for a small model and 3.9 Wh for a larger one with 1,500 "
                      "tokens; prompts are counted apart: 2.5 Wh at 10,000 tokens, 40 Wh at 100,000"),
    QT_TRANSLATE_NOOP("jw::QueryFigure",
                      "from the speed of the public API, assumed servers and the PUE of the provider; "
                      "version 2 had 0.43 Wh; its short prompt has 100 tokens in and 300 out, as works that "
                      "build on it quote it; as_of is of the version (recalled, not re-verified)"),
    QT_TRANSLATE_NOOP("jw::QueryFigure",
                      "3,617 servers x 6.5 kW x 24 h over 195 million requests a day: the highest power of "
                      "DGX A100 servers in every hour, server and request counts from an analyst; no PUE"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "repeats the estimate of 2023, against 0.3 Wh of a web search"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "he said ten times the cost of a search, not of its energy; 10 x "
                                         "the 0.3 Wh that Google gave for a search in 2009"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "the chart prints 4 Wh; 914 kWh for 230,768 requests in 18 days, "
                                         "about nine a minute, so mostly idle (recalled, not re-verified)"),
    QT_TRANSLATE_NOOP("jw::QueryFigure", "GPU energy at steady state"),
};

} // namespace jw
