// Names of the kinds of requests of the catalogue, for translation.
#pragma once

#include <QCoreApplication>

#include <array>

namespace jw {

/// Keys of context "jw::UsualLengths": the name of every row of the catalogue's request_profiles.
inline constexpr std::array lengthNames{
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Short question"),
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Chat"),
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Summary of a document"),
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Reasoning"),
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Conversation (Azure, 2023)"),
    QT_TRANSLATE_NOOP("jw::UsualLengths", "Code completion (Azure, 2023)"),
};

} // namespace jw
