#include "views/common/icons.h"

#include <array>
#include <memory>

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "views/common/look.h"
#include "views/common/resources.h"

namespace jw {
namespace {

/// Draws the black file and then floods its strokes with the color of the moment.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(const Look& look, Icon icon, QColor Theme::*role)
        : m_look(look),
          m_icon(icon),
          m_role(role),
          m_file(std::make_shared<QSvgRenderer>(QStringLiteral(":/icons/%1.svg").arg(jw::iconName(icon))))
    {
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString iconName() override { return jw::iconName(m_icon); }
    bool isNull() override { return !m_file->isValid(); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        m_file->render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const Theme& theme = m_look.theme();
        painter.fillRect(out.rect(), mode == QIcon::Disabled ? theme.fieldOutline : theme.*m_role);
        return out;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

private:
    const Look& m_look;
    Icon m_icon;
    QColor Theme::*m_role;
    std::shared_ptr<QSvgRenderer> m_file;
};

} // namespace

QString iconName(Icon icon)
{
    static constexpr std::array<const char*, iconCount> names{
        "start",       "fleet",       "sites",      "workloads", "catalogue", "scenarios", "results",
        "compare",     "sensitivity", "validation", "explain",   "problems",  "history",   "notes",
        "report",      "save",        "open",       "new",       "undo",      "redo",      "search",
        "add",         "delete",      "duplicate",  "copy",      "export",    "chart",     "warning",
        "error",       "info",        "done",       "reset",     "sun",       "moon",      "language",
        "recalculate", "more",        "close"};
    return QLatin1String(names[static_cast<std::size_t>(icon)]);
}

QIcon lineIcon(const Look& look, Icon icon, QColor Theme::*role)
{
    ensureResources();
    return QIcon(new LineIconEngine(look, icon, role));
}

} // namespace jw
