#include "views/sites/band_model.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

#include "domain/edit.h"
#include "views/common/person_text.h"

namespace jw {
namespace {

constexpr std::array<std::string_view, 5> columns{"months", "days", "hour_from", "hour_to", "price_per_kwh"};

const FieldInfo& infoOf(int column)
{
    return *findField(fieldsOf<TariffBand>(), columns[static_cast<std::size_t>(column)]);
}

/// "a to c, e" of the bits that are set.
template <class Name> QString inWords(std::int64_t bits, int count, const Name& name)
{
    QStringList parts;
    for (int from = 0; from < count; ++from) {
        if (!(bits >> from & 1))
            continue;
        int to = from;
        while (to + 1 < count && (bits >> (to + 1) & 1))
            ++to;
        //: %1 and %2 are months or days
        parts << (to > from ? BandModel::tr("%1 to %2").arg(name(from), name(to)) : name(from));
        from = to;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString monthsInWords(std::int64_t months)
{
    if (months == 4095)
        return BandModel::tr("All months");
    return inWords(months, 12, [](int monthAt) {
        return QLocale().standaloneMonthName(monthAt + 1, QLocale::ShortFormat);
    });
}

QString daysInWords(std::int64_t days)
{
    if (days == 127)
        return BandModel::tr("All days");
    return inWords(days, 7,
                   [](int dayAt) { return QLocale().standaloneDayName(dayAt + 1, QLocale::ShortFormat); });
}

Result<void> setBands(PlanDocument& document, const std::string& tariff, const std::vector<TariffBand>& bands)
{
    Items items;
    for (const TariffBand& band : bands)
        items.push_back(toValue(band));
    const RowRef row = findRow(*document.plan(), tariff);
    return document.edit(changeText(*document.plan(), 0, row, "bands"), [&](Plan& plan) {
        return setField(plan, findRow(plan, tariff), "bands", Value(items));
    });
}

BandModel::BandModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::planChanged, this, &BandModel::adopt);
}

void BandModel::setTariff(const std::string& uid)
{
    m_tariff = uid;
    adopt();
}

void BandModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_bands.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void BandModel::adopt()
{
    const auto& tariffs = m_document.plan()->tariffs;
    const auto tariff = std::ranges::find(tariffs, m_tariff, &Tariff::uid);
    auto next = tariff == tariffs.end() ? std::vector<TariffBand>{} : tariff->bands;
    if (next == m_bands)
        return;
    if (next.size() == m_bands.size()) {
        m_bands = std::move(next);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel(); // painting makes other bands altogether: rows have no identity
    m_bands = std::move(next);
    endResetModel();
}

Result<void> BandModel::removeBand(int row)
{
    auto bands = m_bands;
    if (row < 0 || row >= rowCount())
        return {};
    bands.erase(bands.begin() + row);
    return setBands(m_document, m_tariff, bands);
}

int BandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bands.size());
}

int BandModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QVariant BandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= columnCount() || orientation != Qt::Horizontal)
        return orientation == Qt::Vertical && role == Qt::DisplayRole && section >= 0 ? QVariant(section + 1)
                                                                                      : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section < 2 ? Qt::AlignLeft : Qt::AlignRight);
    return role == Qt::DisplayRole ? titleWithUnit(infoOf(section), *m_document.plan()) : QVariant();
}

QVariant BandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TariffBand& band = m_bands[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() < 2 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == 0)
        return monthsInWords(band.months);
    if (index.column() == 1)
        return daysInWords(band.days);
    CellStyle style = personStyle();
    if (role == Qt::EditRole)
        style.group.clear();
    const FieldInfo& info = infoOf(index.column());
    return cellText(info, info.get(&band), *m_document.plan(), style);
}

bool BandModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    auto bands = m_bands;
    const FieldInfo& info = infoOf(index.column());
    const auto done =
        typedValue(info, value.toString(), *m_document.plan(), personStyle())
            .and_then([&](const Value& typed) {
                return info.set(&bands[static_cast<std::size_t>(index.row())], typed, std::string(info.key));
            })
            .and_then([&] { return setBands(m_document, m_tariff, bands); });
    if (!done)
        emit editRefused(done.error());
    return done.has_value();
}

Qt::ItemFlags BandModel::flags(const QModelIndex& index) const
{
    const bool editable = index.isValid() && index.column() >= 2;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace jw
