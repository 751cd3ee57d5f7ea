#include "views/validation/checks_model.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

#include "readings/display.h"
#include "views/common/cell_delegate.h"
#include "views/common/table_copy.h"
#include "views/common/theme.h"
#include "views/common/to_qt.h"
#include "views/validation/check_words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::ChecksModel)
};

/// Invalid for nothing
QVariant numberOrNothing(std::optional<double> number) { return number ? QVariant(*number) : QVariant(); }

QString keyText(std::string_view key) { return toQt(key); }

/// One column: its title, what its head explains (nullptr: its title), how it is shown, sorted (nullptr: as
/// words) and copied (nullptr: as shown): in the C locale, in the unit that the metric's key names.
struct ColumnSpec {
    const char* title;
    const char* tip;
    QString (*shown)(const RowCheck&);
    QVariant (*number)(const RowCheck&);
    QString (*copied)(const RowCheck&);
};

QString plain(double number) { return QString::fromStdString(numberText(number)); }

/// Of a row that could not be read, what its file has.
QString metricText(const RowCheck& check)
{
    return check.unread ? keyText(check.metricText) : metricName(check.metric);
}
QString metricKey(const RowCheck& check) { return keyText(check.metricText); }
QString publishedText(const RowCheck& check)
{
    if (check.unread)
        return QStringLiteral("–");
    return (check.derived ? QStringLiteral("≈ ") : QString()) + metricFigure(check.metric, check.published);
}
QVariant published(const RowCheck& check) { return check.published; }
QString publishedCopy(const RowCheck& check) { return check.unread ? QString() : plain(check.published); }

QString predictedText(const RowCheck& check)
{
    if (check.predicted)
        return metricFigure(check.metric, *check.predicted);
    //: %1 is why the engine does not predict a figure
    return Texts::tr("Refused: %1").arg(refusalText(check));
}
QVariant predicted(const RowCheck& check) { return numberOrNothing(check.predicted); }
QString predictedCopy(const RowCheck& check)
{
    return check.predicted ? plain(*check.predicted) : predictedText(check);
}

QString errorWords(const RowCheck& check)
{
    return check.error() ? errorPercent(*check.error()) : QStringLiteral("–");
}
QVariant sizeOfError(const RowCheck& check)
{
    return check.error() ? QVariant(std::fabs(*check.error())) : QVariant();
}
QString errorCopy(const RowCheck& check) { return check.error() ? plain(100.0 * *check.error()) : QString(); }

QVariant widthOfBand(const RowCheck& check)
{
    return check.predicted ? QVariant(check.band.p90 / check.band.p10) : QVariant();
}
QString bandCopy(const RowCheck& check)
{
    return check.predicted ? plain(*check.predicted * check.band.p10) + QStringLiteral("..") +
                                 plain(*check.predicted * check.band.p90)
                           : QString();
}

QString fitText(const RowCheck& check) { return fitWords(check); }

/// In the order of ChecksModel::Column.
// clang-format off
constexpr std::array<ColumnSpec, ChecksModel::columns> specs{{
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Model"), nullptr, &modelName, nullptr, nullptr},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Hardware"), nullptr, &hardwareName, nullptr, nullptr},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Metric"), nullptr, &metricText, nullptr, &metricKey},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Published"),
     QT_TRANSLATE_NOOP("jw::ChecksModel", "≈: derived from other figures of the source, no measurement of its own"),
     &publishedText, &published, &publishedCopy},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Predicted"), nullptr, &predictedText, &predicted, &predictedCopy},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Error"),
     QT_TRANSLATE_NOOP("jw::ChecksModel", "Predicted over published, less one; sorted by size, whatever the sign"),
     &errorWords, &sizeOfError, &errorCopy},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "P10–P90"),
     QT_TRANSLATE_NOOP("jw::ChecksModel", "Eight in ten published values should lie in it; sorted by its relative width"),
     &bandWords, &widthOfBand, &bandCopy},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Tier"),
     QT_TRANSLATE_NOOP("jw::ChecksModel", "A: near fitted rows. B: the same kind of work on a fitted device. C: by family resemblance only."),
     &tierWords, nullptr, nullptr},
    {QT_TRANSLATE_NOOP("jw::ChecksModel", "Fit"),
     QT_TRANSLATE_NOOP("jw::ChecksModel", "Whether the constants were fitted on rows of this source and metric"),
     &fitText, nullptr, nullptr},
}};
// clang-format on

const ColumnSpec& specOf(int column) { return specs[static_cast<std::size_t>(column)]; }

QVariant sortKey(const RowCheck& check, int column)
{
    const ColumnSpec& spec = specOf(column);
    if (column == ChecksModel::Tier && !check.predicted)
        return {};
    return spec.number ? spec.number(check) : QVariant(spec.shown(check));
}

QString copied(const RowCheck& check, int column)
{
    const ColumnSpec& spec = specOf(column);
    return spec.copied ? spec.copied(check) : spec.shown(check);
}

QString toolTip(const RowCheck& check, int column)
{
    if (!check.predicted && column >= ChecksModel::Predicted && column <= ChecksModel::Tier)
        return predictedText(check);
    if (column != ChecksModel::Band)
        return specOf(column).shown(check);
    const QString band = bandWords(check) + QLatin1Char(' ') + metricUnit(check.metric);
    //: %1 is a band such as 2,300–3,100 tokens/s
    return check.inBand() ? Texts::tr("%1: the published value lies inside").arg(band)
                          : Texts::tr("%1: the published value lies outside").arg(band);
}

} // namespace

ChecksModel::ChecksModel(QObject* parent)
    : QAbstractTableModel(parent),
      m_run(std::make_shared<const CheckRun>())
{
}

void ChecksModel::setRun(CheckRunPtr run)
{
    beginResetModel();
    m_run = std::move(run);
    endResetModel();
}

const RowCheck* ChecksModel::checkAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_run->checks[static_cast<std::size_t>(row)] : nullptr;
}

int ChecksModel::rowOf(std::string_view id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (checkAt(row)->id == id)
            return row;
    return -1;
}

void ChecksModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int ChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run->checks.size());
}

int ChecksModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const RowCheck* check = role == Qt::DisplayRole ? checkAt(section) : nullptr;
        return check ? QVariant(QString::fromStdString(check->id)) : QVariant();
    }
    if (section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(specOf(section).number ? Qt::AlignRight : Qt::AlignLeft) |
               static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    if (role == PlainHeaderRole && section == Error)
        return tr("Error (%)");
    if (role == Qt::ToolTipRole)
        return Texts::tr(specOf(section).tip ? specOf(section).tip : specOf(section).title);
    return role == Qt::DisplayRole || role == PlainHeaderRole ? QVariant(Texts::tr(specOf(section).title))
                                                              : QVariant();
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowCheck& check = *checkAt(index.row());
    const int column = index.column();
    const bool refused = !check.predicted && column == Predicted;
    switch (role) {
    case Qt::DisplayRole: return specOf(column).shown(check);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return toolTip(check, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (specOf(column).number && !refused ? Qt::AlignRight : Qt::AlignLeft));
    case CellRoles{}.dot: return refused ? QVariant(static_cast<int>(Tone::Attention)) : QVariant();
    case SortRole: return sortKey(check, column);
    case CopyRole: return copied(check, column);
    default: return {};
    }
}

} // namespace jw
