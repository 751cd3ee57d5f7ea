#include "views/workloads/config_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <array>

#include "engine/training/parameters.h"
#include "items/choice_text.h"
#include "views/common/joined.h"
#include "views/common/look.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/figure_model.h"

namespace jw {
namespace {

constexpr qint64 mostBytes = 1 << 20; ///< such a file has a few kilobytes

QString cellOf(const Value& value)
{
    if (const bool* yes = value.as<bool>())
        return choiceText(*yes ? "yes" : "no");
    const double* number = value.as<double>();
    return number ? QLocale().toString(*number, 'f', 0) : QString();
}

void addRow(FigureTable& table, const QString& name, const QString& value)
{
    table.rows.push_back(
        {{.text = name, .number = false}, {.text = value, .full = {}, .copy = value, .path = {}}});
}

/// What of the shape is given, then what follows from it.
FigureTable shapeTable(const HfConfig& config, const QString& field, const QString& value)
{
    FigureTable table{{{field, {}, false}, {value, {}, true}}, {}};
    const Value shape = toValue(config.architecture), plain = toValue(Architecture<double>{});
    for (const FieldInfo& info : fieldsOf<Architecture<double>>()) {
        const Value given = *shape.find(info.key);
        if (!given.isNull() && (info.required || !(given == *plain.find(info.key))))
            addRow(table, termText(info.term.name), cellOf(given));
    }
    const auto size = parametersOf(config.architecture);
    const auto fields = fieldsOf<ArchParams::Out<double>>();
    for (const auto& [key, count] : {std::pair{"total", size.total}, std::pair{"active", size.active}}) {
        const FieldInfo& info = *findField(fields, key);
        addRow(table, termText(info.term.name), shownFigure(count.base(), info, Plan{}).text());
    }
    return table;
}

} // namespace

ConfigDialog::ConfigDialog(const Look& look, QWidget* parent)
    : QDialog(parent),
      m_text(new QPlainTextEdit(this)),
      m_shape(new FigureView(look, this)),
      m_error(new QLabel(this)),
      m_unknown(new QLabel(this)),
      m_assumed(new QLabel(this))
{
    setWindowTitle(tr("Shape from a config.json"));
    build(look);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ConfigDialog::read);
    read();
}

void ConfigDialog::build(const Look& look)
{
    m_text->setPlaceholderText(tr("Paste the config.json that stands beside the weights of the model."));
    m_text->setAccessibleName(tr("Text of the config.json"));
    m_text->setTabChangesFocus(true);
    m_shape->setAccessibleName(tr("What was read"));
    m_shape->setMaximumRows(10);
    for (QLabel* label : {m_error, m_unknown, m_assumed})
        label->setWordWrap(true);
    m_error->setProperty("type", QStringLiteral("worse"));
    m_unknown->setProperty("type", QStringLiteral("attention"));
    m_assumed->setProperty("type", QStringLiteral("secondary"));
    auto* file = new QPushButton(tr("Open a file…"), this);
    file->setAutoDefault(false);
    m_take = new QPushButton(tr("Copy into the plan"), this);
    m_take->setProperty("kind", QStringLiteral("primary"));
    m_take->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(file);
    buttons->addStretch();
    buttons->addWidget(m_take);
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_shape),
                          static_cast<QWidget*>(m_unknown), static_cast<QWidget*>(m_assumed)})
        column->addWidget(part);
    column->addLayout(buttons);
    resize(look.px(640), look.px(600));
    connect(file, &QPushButton::clicked, this, &ConfigDialog::askForFile);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConfigDialog::setText(const QString& json) { m_text->setPlainText(json); }

void ConfigDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a config.json"), {}, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigDialog::openFile);
    dialog->open();
}

void ConfigDialog::openFile(const QString& path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    if (open && file.size() <= mostBytes)
        return setText(QString::fromUtf8(file.readAll()));
    m_error->setText(open ? tr("This file is too large for a config.json.")
                          : tr("Cannot read the file: %1").arg(file.errorString()));
    m_error->setVisible(true);
}

void ConfigDialog::read()
{
    m_config.reset();
    const std::string json = m_text->toPlainText().trimmed().toStdString();
    for (QLabel* label : {m_error, m_unknown, m_assumed})
        label->clear();
    m_shape->setTable({});
    if (!json.empty()) {
        auto config = architectureFromHfConfig(json);
        if (!config)
            showFaults(config.error());
        else
            showConfig(m_config.emplace(std::move(*config)));
    }
    for (QLabel* label : {m_error, m_unknown, m_assumed})
        label->setVisible(!label->text().isEmpty());
    m_shape->setVisible(m_config.has_value());
    m_take->setEnabled(m_config.has_value());
}

/// Missing keys in one sentence where there are several: each in full would say the same each time.
void ConfigDialog::showFaults(const HfFaults& faults)
{
    QStringList missing, lines;
    for (const Error& error : faults.errors)
        if (error.kind == Error::Kind::MissingField)
            missing << QString::fromStdString(error.field);
    for (const Error& error : faults.errors)
        if (error.kind != Error::Kind::MissingField || missing.size() == 1)
            lines << shownText(messageOf(error, nullptr));
    if (missing.size() > 1)
        //: %1 is a list of keys of a JSON file
        lines.prepend(tr("Keys that the shape needs are missing: %1. Add them to the text.")
                          .arg(missing.join(QStringLiteral(", "))));
    m_error->setText(lines.join(QLatin1Char('\n')));
    showUnknown(faults.unknown);
}

void ConfigDialog::showUnknown(const std::vector<std::string>& keys)
{
    QStringList unknown;
    for (const std::string& key : keys)
        unknown << QString::fromStdString(key);
    if (!unknown.isEmpty())
        //: %1 is a list of keys of a JSON file
        m_unknown->setText(tr("Not understood, and may matter: %1").arg(unknown.join(QStringLiteral(", "))));
}

void ConfigDialog::showConfig(const HfConfig& config)
{
    m_shape->setTable(shapeTable(config, tr("Field"), tr("Value")));
    QStringList assumed;
    for (const std::string& sentence : config.assumed)
        assumed << translated("jw::HfConfig", sentence);
    showUnknown(config.unknown);
    if (!assumed.isEmpty())
        //: %1 is whole sentences
        m_assumed->setText(tr("Assumed: %1").arg(assumed.join(QLatin1Char(' '))));
}

QString ConfigDialog::remarks() const
{
    return joined({m_error->text(), m_unknown->text(), m_assumed->text()}, QStringLiteral("\n"));
}

} // namespace jw
