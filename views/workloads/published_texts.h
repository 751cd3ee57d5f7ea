// Names of the published energies of a request and of what they were found on, for translation.
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
};

} // namespace jw
