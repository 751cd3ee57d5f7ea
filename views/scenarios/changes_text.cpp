#include "views/scenarios/changes_text.h"

#include <QCoreApplication>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "views/common/person_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ChangesText)
};

QString valueText(const FieldInfo& info, const Value& value, const Plan& plan)
{
    if (const double* number = value.as<double>())
        return valueInWords(info, *number, plan);
    const QString text = cellText(info, value, plan, personStyle());
    return text.isEmpty() ? Words::tr("not given") : text;
}

QString line(const Replaced& change, const Plan& plan)
{
    const RowRef row = findRow(plan, change.entity);
    const FieldInfo& info = *fieldInfo(plan, row, change.field);
    const QString field = termText(info.term.name), title = QString::fromStdString(rowTitle(plan, row)),
                  before = valueText(info, change.before, plan), now = valueText(info, change.value, plan);
    if (change.why.empty())
        //: %1 is a field, %2 the site, group or workload it is of, %3 and %4 the values before and now
        return Words::tr("%1 of %2: %3 → %4").arg(field, title, before, now);
    //: %1 is a field, %2 the site, group or workload it is of, %3 and %4 the values before and now, %5 why
    return Words::tr("%1 of %2: %3 → %4, because %5")
        .arg(field, title, before, now, QString::fromStdString(change.why));
}

} // namespace

QStringList changesInWords(const Plan& plan, std::size_t scenario)
{
    QStringList lines;
    for (const Replaced& change : replacedIn(plan, scenario))
        lines << line(change, plan);
    return lines;
}

QString changesToCopy(const Plan& plan, std::size_t scenario)
{
    const auto parent = findScenario(plan, plan.scenarios[scenario].parent); // "" is the baseline
    //: %1 and %2 are names of scenarios; a list of changes follows
    QStringList lines{
        Words::tr("%1, based on %2:")
            .arg(scenarioName(plan.scenarios[scenario]), scenarioName(plan.scenarios[parent.value_or(0)]))};
    for (const QString& each : changesInWords(plan, scenario))
        lines << QStringLiteral("- ") + each;
    return lines.join(QLatin1Char('\n'));
}

} // namespace jw
