#include "views/catalogue/filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <array>

#include "views/catalogue/catalogue_view.h"
#include "views/catalogue/catalogue_words.h"
#include "views/common/words.h"

namespace jw {
namespace {

constexpr std::size_t choiceCount = 3;

/// By what people tell the rows of a table apart; a table has only some of these columns.
constexpr std::array<std::string_view, 6> kindKeys{"vendor", "provider", "kind",
                                                   "topic",  "category", "accelerator_id"};

/// The first two columns of that kind, and the confidence.
std::vector<std::string> choiceKeys(const CatalogueTable& table)
{
    std::vector<std::string> keys;
    for (const std::string_view key : kindKeys)
        if (findField(table.fields, key) && keys.size() + 1 < choiceCount)
            keys.emplace_back(key);
    keys.resize(choiceCount - 1);
    keys.emplace_back("confidence");
    return keys;
}

} // namespace

FilterBar::FilterBar(CatalogueFilter& rows, CatalogueView& view, QWidget* parent)
    : QWidget(parent),
      m_rows(rows),
      m_view(view),
      m_search(new QLineEdit(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_search->setProperty("kind", QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    line->addWidget(m_search, 2);
    for (std::size_t at = 0; at < choiceCount; ++at) {
        auto* box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5); // wider where there is room
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        line->addWidget(box, 1);
        m_choices.push_back(box);
        connect(box, &QComboBox::currentIndexChanged, this, [this, at] { choose(at); });
    }
    m_ownOnly = new QCheckBox(this);
    line->addWidget(m_ownOnly);
    connect(m_ownOnly, &QCheckBox::toggled, this, [this](bool own) {
        m_rows.setOwnOnly(own);
        emit filtered();
    });
    m_columns = new QPushButton(this);
    m_menu = new QMenu(m_columns);
    m_columns->setMenu(m_menu);
    line->addWidget(m_columns);
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_view.fillColumnMenu(*m_menu); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setSearch(text);
        emit filtered();
    });
    connect(m_search, &QLineEdit::returnPressed, &m_view, [this] { m_view.setFocus(); });
    retranslate();
}

void FilterBar::start()
{
    m_keys = choiceKeys(m_rows.rows().table());
    const QSignalBlocker quiet(m_search), quietOwn(m_ownOnly);
    m_search->clear();
    m_ownOnly->setChecked(false);
    m_rows.clear();
    showOwnOnly();
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        m_choices[at]->setVisible(!m_keys[at].empty());
        fill(*m_choices[at], m_keys[at]);
    }
}

void FilterBar::showOwnOnly()
{
    const CatalogueModel& rows = m_rows.rows();
    m_ownOnly->setVisible(rows.rowCount() > rows.builtInRows());
}

void FilterBar::rowsChanged()
{
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        QComboBox& box = *m_choices[at];
        const QString kept = box.currentData().toString();
        fill(box, m_keys[at]);
        const int found = kept.isEmpty() ? 0 : box.findData(kept);
        box.setCurrentIndex(std::max(0, found));
        if (found < 0)
            choose(at); // nobody says so any more
    }
    showOwnOnly();
    if (m_ownOnly->isHidden())
        m_ownOnly->setChecked(false);
}

/// The texts of the column, sorted, each once; before them one for all.
void FilterBar::fill(QComboBox& box, std::string_view key)
{
    const QSignalBlocker quiet(&box);
    box.clear();
    const FieldInfo* info = findColumn(m_rows.rows().table(), key);
    if (!info)
        return;
    const QString name = termText(info->term.name);
    box.setAccessibleName(name);
    //: a filter that lets all rows pass: %1 is a column such as Vendor
    box.addItem(tr("%1: all").arg(name), QString());
    QStringList texts;
    for (int row = 0; row < m_rows.rows().rowCount(); ++row)
        texts << catalogueCell(*info, info->get(m_rows.rows().rowAt(row)));
    texts.removeDuplicates();
    texts.sort(Qt::CaseInsensitive);
    for (const QString& text : texts)
        box.addItem(text, text);
}

void FilterBar::choose(std::size_t at)
{
    m_rows.setChoice(m_keys[at], m_choices[at]->currentData().toString());
    emit filtered();
}

void FilterBar::clear()
{
    m_search->clear();
    m_ownOnly->setChecked(false);
    for (QComboBox* box : m_choices)
        box->setCurrentIndex(0);
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the catalogue (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find in the catalogue"));
    m_ownOnly->setText(tr("Own rows"));
    m_ownOnly->setToolTip(tr("Only accelerators of the plan that the catalogue does not have as they are"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    start();
}

} // namespace jw
