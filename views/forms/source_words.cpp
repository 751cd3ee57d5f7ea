#include "views/forms/source_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "items/choice_text.h"

namespace jw {
namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(jw::SourceTexts)
};

} // namespace

QString sourceWords(const Source& source)
{
    const QString kind = choiceText(sourceKindTexts[static_cast<std::size_t>(source.kind)]);
    //: %1 is the kind of a source ("Data sheet"), %2 its title
    QString words = SourceTexts::tr("%1: %2").arg(kind, QString::fromStdString(source.title));
    if (!source.published.empty())
        //: %1 is a source in words, %2 its date
        words = SourceTexts::tr("%1, %2").arg(words, QString::fromStdString(source.published));
    if (source.isEstimate())
        //: %1 is a source in words
        words = SourceTexts::tr("≈ an estimate; %1").arg(words);
    return words;
}

QString sourceDetails(const Source& source)
{
    QStringList lines{sourceWords(source)};
    for (const std::string* part : {&source.url, &source.note})
        if (!part->empty())
            lines << QString::fromStdString(*part);
    return lines.join(QLatin1Char('\n'));
}

} // namespace jw
