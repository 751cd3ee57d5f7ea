#include "views/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include "domain/edit.h"
#include "domain/paths.h"
#include "messages/finding_text.h"
#include "readings/display.h"
#include "views/common/number_text.h"
#include "views/common/person_text.h"
#include "views/common/to_qt.h"

namespace jw {
namespace {

QString shown(const Argument& argument)
{
    if (argument.number) {
        const double scale = argument.share ? 100.0 : 1.0;
        const QString unit = argument.share ? QStringLiteral("%") : toQt(argument.unit.symbol);
        const QString number = fullNumber(*argument.number * scale, QLocale());
        return unit.isEmpty() ? number : number + QLatin1Char(' ') + spelledUnits(unit);
    }
    return argument.context.empty() ? QString::fromStdString(argument.text)
                                    : translated(argument.context, argument.text);
}

} // namespace

QString translated(std::string_view context, std::string_view english, const std::vector<QString>& arguments)
{
    const QString pattern =
        QCoreApplication::translate(std::string(context).c_str(), std::string(english).c_str());
    std::vector<std::string> texts; // one after the other: an argument that holds a %2 is not read again
    texts.reserve(arguments.size());
    for (const QString& argument : arguments)
        texts.push_back(argument.toStdString());
    return QString::fromStdString(placed(pattern.toStdString(), texts));
}

QString scenarioName(const Scenario& scenario)
{
    static const std::string given = Scenario().name;
    return scenario.name == given ? translated("jw::FileActions", given)
                                  : QString::fromStdString(scenario.name);
}

QString catalogueText(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    for (const char* context : {"jw::CatalogueText", "jw::QueryFigure", "jw::UsualLengths"})
        if (const QString known = translated(context, english); !english.empty() && known != text)
            return known;
    return text;
}

QString termText(std::string_view english)
{
    return english.empty() ? QString() : translated("jw::Term", english);
}

QString shownText(const EditText& text)
{
    std::vector<QString> arguments;
    for (const EditArg& arg : text.args)
        arguments.push_back(arg.kind == EditArg::Kind::Name   ? QString::fromStdString(arg.text)
                            : arg.kind == EditArg::Kind::Term ? termText(arg.text)
                                                              : translated("jw::EditText", arg.text));
    return translated("jw::EditText", text.verb, arguments);
}

QString shownText(const Sentence& sentence)
{
    std::vector<QString> arguments;
    for (const Argument& argument : sentence.arguments)
        arguments.push_back(shown(argument));
    return translated("jw::Message", sentence.pattern, arguments);
}

QString shownText(const Message& message)
{
    //: %1 field, %2 what is wrong, %3 why, %4 how to mend it; each a whole sentence
    return QCoreApplication::translate("jw::Message", "%1: %2 %3 %4")
        .arg(shown(message.fieldTitle), shownText(message.wrong), shownText(message.why),
             shownText(message.mend));
}

QString errorText(const Error& error, const Plan& plan)
{
    const auto at = fieldAt(plan, error.field);
    return shownText(messageOf(error, at ? fieldInfo(plan, at->row, at->field) : nullptr));
}

QString findingText(const Finding& finding, const Plan& plan)
{
    return shownText(messageOf(finding, fieldInfo(plan, findRow(plan, finding.uid), finding.field)));
}

} // namespace jw
