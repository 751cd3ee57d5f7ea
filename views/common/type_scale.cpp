#include "views/common/type_scale.h"

#include <QtMath>

namespace jw {
namespace {

struct Face {
    int pixels;
    QFont::Weight weight;
};

/// Labels are 400, not 500: Noto Sans CJK comes as Regular and Bold, and 500 would draw bold Chinese
/// beside regular Latin.
Face faceOf(Type type)
{
    switch (type) {
    case Type::PageTitle: return {20, QFont::DemiBold};
    case Type::CardValue: return {23, QFont::DemiBold};
    case Type::PanelTitle: return {14, QFont::DemiBold};
    case Type::Body: return {13, QFont::Normal};
    case Type::BodyStrong: return {13, QFont::DemiBold};
    case Type::Label: return {12, QFont::Normal};
    case Type::LabelStrong: return {12, QFont::DemiBold};
    case Type::Small: return {11, QFont::Normal};
    }
    return {13, QFont::Normal};
}

} // namespace

QStringList fontFamilies()
{
#if defined(Q_OS_LINUX)
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")};
#else
    return {};
#endif
}

QFont fontOf(Type type, double zoom)
{
    const Face face = faceOf(type);
    QFont font;
    if (const QStringList families = fontFamilies(); !families.isEmpty())
        font.setFamilies(families);
    font.setPixelSize(scaled(face.pixels, zoom));
    font.setWeight(face.weight);
    return font;
}

int scaled(double pixels, double zoom) { return qRound(pixels * zoom); }

} // namespace jw
