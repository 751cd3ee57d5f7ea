#include "views/sensitivity/goal_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "engine/lower_bounds.h"
#include "readings/display.h"
#include "views/common/histogram_chart.h"
#include "views/common/number_text.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/sensitivity/input_words.h"

namespace jw {

const FieldInfo& goalField(const GoalAnswer& answer)
{
    const Plan& plan = *answer.resolved;
    return *fieldInfo(plan, findRow(plan, answer.range.field.uid), answer.range.field.field);
}

QString goalInputText(const GoalAnswer& answer, double value)
{
    const FieldInfo& field = goalField(answer);
    const QString unit = unitWords(answer.unit, *answer.resolved);
    const double counted = converted(value, field.term.unit, answer.unit);
    const bool whole = field.kind == FieldKind::Whole && counted == std::round(counted);
    const QString number = whole ? QLocale().toString(counted, 'f', 0) : shortNumber(counted);
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

QString goalResultText(const GoalAnswer& answer, double base, bool atLeast)
{
    ShownFigure figure = shownFigure(base, *answer.asked.info, *answer.resolved);
    if (atLeast)
        figure.number = atLeastNumber(figure.number);
    return figure.text();
}

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::GoalView)
};

const QString& nameOf(const GoalAnswer& answer, std::size_t side)
{
    return side == 0 ? answer.name : answer.otherName;
}

/// One value at which the sides meet.
QString crossingWords(const GoalAnswer& answer, const Crossing& crossing, const GoalDoubt& doubt)
{
    const bool atLeast = isMarked(doubt.atLeast, 0);
    const QString field = inputName(*answer.resolved, answer.range.field);
    const QString at = goalInputText(answer, crossing.at);
    const QString result = goalResultText(answer, crossing.sides.left, atLeast);
    if (crossing.last > crossing.at)
        //: %1 is a field of the plan, %2 and %3 are values of it, %4 is a result
        return Words::tr("From %2 to %3 of %1 the result stays at %4.")
            .arg(field, at, goalInputText(answer, crossing.last), result);
    if (crossing.before) {
        const QString words =
            crossing.overGap
                //: %1 is a field of the plan, %2 and %4 are values of it, %3 and %5 results
                ? Words::tr("Between %4 and %2 of %1 the plan accepts none of the values looked at: the "
                            "result leaps from %5 to %3.")
                //: %1 is a field of the plan, %2 and %4 are values of it, %3 and %5 results
                : Words::tr("With %1 at %2 the result leaps to %3; at %4 it is still %5.");
        const QString leap = words.arg(field, at, result, goalInputText(answer, crossing.before->at),
                                       goalResultText(answer, crossing.before->sides.left, atLeast));
        if (!answer.other)
            return leap;
        //: %1 is a scenario, %2 a result
        return leap + QLatin1Char(' ') +
               Words::tr("In %1 it is %2 there.")
                   .arg(answer.otherName,
                        goalResultText(answer, crossing.sides.right, isMarked(doubt.atLeast, 1)));
    }
    if (answer.other && isAnyMarked(doubt.compared.marks))
        //: %1 and %2 are scenarios, %3 a field of the plan, %4 a value of it, %5 a result
        return Words::tr("What is known of %1 and %2 is equal with %3 at %4: both are at %5.")
            .arg(answer.name, answer.otherName, field, at, goalResultText(answer, crossing.sides.left));
    if (answer.other)
        //: %1 and %2 are scenarios, %3 a field of the plan, %4 a value of it, %5 a result
        return Words::tr("%1 and %2 are even with %3 at %4: both are at %5.")
            .arg(answer.name, answer.otherName, field, at, result);
    //: %1 is a field of the plan, %2 a value of it, %3 a result
    return Words::tr("With %1 at %2 the result is %3.").arg(field, at, result);
}

/// What the crossing does not say.
QStringList doubtWordsAt(const GoalAnswer& answer, const Crossing& crossing, const GoalDoubt& doubt)
{
    QStringList words;
    if (isAnyMarked(doubt.compared.marks))
        words << (answer.other ? Words::tr("Which of the two has less is not known.")
                               : Words::tr("It is a lower bound: whether the goal is kept is not known."));
    for (std::size_t side = 0; side < doubt.overloaded.size(); ++side)
        if (const std::string& services = doubt.overloaded[side]; !services.empty())
            //: %1 is a field of the plan, %2 a value of it, %3 are services, %4 is a scenario
            words << Words::tr("With %1 at %2 the machines of %3 do not hold its load in %4, so this is not "
                               "what serving it takes.")
                         .arg(inputName(*answer.resolved, answer.range.field),
                              goalInputText(answer, crossing.at), QString::fromStdString(services),
                              nameOf(answer, side));
    return words;
}

/// Where in the range machines do not hold their load.
QStringList overloadWords(const GoalAnswer& answer)
{
    QStringList words;
    for (const GoalOverload& each : answer.doubts.overloads)
        //: %1 is a scenario, %2 a service, %3 and %4 are numbers of values, %5 and %6 values of a field
        words << Words::tr("In %1 the machines of %2 do not hold its load at %3 of %4 values looked at, from "
                           "%5 to %6.")
                     .arg(nameOf(answer, each.side), QString::fromStdString(each.workload),
                          QLocale().toString(static_cast<qulonglong>(each.values)),
                          QLocale().toString(static_cast<qulonglong>(each.of)),
                          goalInputText(answer, each.first), goalInputText(answer, each.last));
    return words;
}

/// "1.9 to 2.3 million USD"; of a side that does not vary its result.
QString endsWords(const GoalAnswer& answer, const std::optional<SampledEnds>& ends, double result,
                  bool atLeast)
{
    if (!ends)
        return goalResultText(answer, result, atLeast);
    //: %1 and %2 are results: P10 and P90
    return Words::tr("%1 to %2")
        .arg(goalResultText(answer, ends->p10, atLeast), goalResultText(answer, ends->p90, atLeast));
}

/// How sure the result is at a value found; "" where nothing varies there.
QString bandWords(const GoalAnswer& answer, std::size_t at)
{
    const GoalBands& bands = answer.bands[at];
    const Sides& results = answer.found.crossings[at].sides;
    const std::vector<bool>& atLeast = answer.doubts.found[at].atLeast;
    if (std::ranges::none_of(bands.sides, [](const auto& ends) { return ends.has_value(); }))
        return {};
    const QString samples = QLocale().toString(answer.samples.count),
                  share = bands.share ? shortNumber(100.0 * *bands.share) : QString();
    const QString first = endsWords(answer, bands.sides.front(), results.left, isMarked(atLeast, 0));
    if (!answer.other && !bands.share)
        //: %1 is a number of samples, %2 two results
        return Words::tr("There it is %2 (P10 to P90 of %1 samples of all else that is uncertain).")
            .arg(samples, first);
    if (!answer.other)
        //: %1 is a number of samples, %2 two results, %3 a share
        return Words::tr(
                   "There it is %2 (P10 to P90 of %1 samples of all else that is uncertain), and at most "
                   "the goal in %3 % of them.")
            .arg(samples, first, share);
    const QString other = endsWords(answer, bands.sides.back(), results.right, isMarked(atLeast, 1));
    if (!bands.share)
        //: %1 is a number of samples, %2 and %4 are scenarios, %3 and %5 two results each
        return Words::tr("There %2 is at %3 and %4 at %5 (P10 to P90 of %1 samples of all else that is "
                         "uncertain).")
            .arg(samples, answer.name, first, answer.otherName, other);
    //: %1 is a number of samples, %2 and %4 are scenarios, %3 and %5 two results each, %6 a share
    return Words::tr(
               "There %2 is at %3 and %4 at %5 (P10 to P90 of %1 samples of all else that is uncertain); "
               "in %6 % of them %2 has less.")
        .arg(samples, answer.name, first, answer.otherName, other, share);
}

/// Where to look instead: not where the field allows nothing.
QString elsewhereWords(const GoalAnswer& answer)
{
    const SeekAnswer& found = answer.found;
    const Beyond where = beyondOf(found);
    const bool end = isFieldsEnd(found, where, goalField(answer));
    switch (where) {
    case Beyond::Nowhere: return Words::tr("The field does not move it: choose another one.");
    case Beyond::Below:
        //: %1 is a value of a field
        return end ? Words::tr("The field allows no less than %1: choose another one.")
                         .arg(goalInputText(answer, found.low))
                   : Words::tr("Look at less: lower From.");
    case Beyond::Above:
        //: %1 is a value of a field
        return end ? Words::tr("The field allows no more than %1: choose another one.")
                         .arg(goalInputText(answer, found.high))
                   : Words::tr("Look at greater values: raise To.");
    case Beyond::Either: break;
    }
    return end ? Words::tr("The field allows no other values: choose another one.") : QString();
}

/// Where no value is one: what the ends say.
QString nowhereWords(const GoalAnswer& answer)
{
    const SeekAnswer& found = answer.found;
    //: %1 and %3 are values of a field, %2 and %4 results
    const auto end = [&](std::size_t at, std::size_t side) {
        const Sides& sides = found.ends[at];
        return goalResultText(answer, side == 0 ? sides.left : sides.right,
                              isMarked(answer.doubts.ends[at].atLeast, side));
    };
    QString words =
        Words::tr("No value in this range does it: at %1 the result is %2, at %3 it is %4.")
            .arg(goalInputText(answer, found.low), end(0, 0), goalInputText(answer, found.high), end(1, 0));
    if (found.nearest)
        words += QLatin1Char(' ') + Words::tr("It comes nearest at %1, where it is %2.")
                                        .arg(goalInputText(answer, found.nearest->at),
                                             goalResultText(answer, found.nearest->sides.left, false));
    if (answer.other)
        //: %1 is a scenario, %2 and %3 results
        words += QLatin1Char(' ') +
                 Words::tr("%1 goes from %2 to %3.").arg(answer.otherName, end(0, 1), end(1, 1));
    for (const Sides& both : found.ends)
        if (answer.other && both.left == 0.0 && both.right == 0.0)
            return words + QLatin1Char(' ') + Words::tr("Where both are 0 is no break-even.");
    const QString elsewhere = elsewhereWords(answer);
    return elsewhere.isEmpty() ? words : words + QLatin1Char(' ') + elsewhere;
}

/// Which scenario keeps a value of its own; "" where both take those of the range.
QString keptWords(const GoalAnswer& answer)
{
    const Following& following = answer.range.following;
    if (!answer.other || (following.first && following.other))
        return {};
    const Plan& plan = following.first ? *answer.other : *answer.resolved;
    const Value value = fieldValue(plan, findRow(plan, answer.range.field.uid), answer.range.field.field);
    //: %1 and %4 are scenarios, %2 a field of the plan, %3 its value
    return Words::tr("%1 has its own %2, %3, and keeps it; %4 takes the values of the range.")
        .arg(following.first ? answer.otherName : answer.name,
             inputName(*answer.resolved, answer.range.field),
             value.as<double>() ? goalInputText(answer, *value.as<double>()) : QStringLiteral("–"),
             following.first ? answer.name : answer.otherName);
}

} // namespace

QStringList goalWords(const GoalAnswer& answer)
{
    QStringList words;
    for (std::size_t at = 0; at < answer.found.crossings.size(); ++at) {
        const Crossing& crossing = answer.found.crossings[at];
        words << crossingWords(answer, crossing, answer.doubts.found[at])
              << doubtWordsAt(answer, crossing, answer.doubts.found[at]);
        if (at < answer.bands.size())
            words << bandWords(answer, at);
    }
    words.removeAll(QString());
    if (words.isEmpty())
        words << nowhereWords(answer);
    if (const QString kept = keptWords(answer); !kept.isEmpty())
        words << kept;
    words << overloadWords(answer);
    for (const Finding& finding : answer.doubts.why())
        words << findingText(finding, *answer.resolved);
    if (answer.found.refusals.rows > 0)
        words << Words::tr("The plan refuses some values of the range: there the curve has gaps.");
    return words;
}

} // namespace jw
